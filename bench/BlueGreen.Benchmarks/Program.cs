using System.Diagnostics;
using BlueGreen.Benchmarks;

// Plain measured rounds instead of a benchmark framework: the figure wanted is a rate of whole executions, and the
// memory they leave behind.
const int executions = 20;
const int rounds = 5;
const int idle = 2_000;

using (var warm = await LoopMachine.CreateAsync())
{
    for (var i = 0; i < 10; i++)
    {
        await warm.RunAsync($"warm-{i}", LoopMachine.RoundsMax);
    }
}
for (var round = 1; round <= rounds; round++)
{
    using var machine = await LoopMachine.CreateAsync();
    var (held, allocated) = (GC.GetTotalMemory(forceFullCollection: true), GC.GetAllocatedBytesForCurrentThread());
    var (transitions, events) = (0L, 0L);
    var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
    for (var i = 0; i < executions; i++)
    {
        var counts = await machine.RunAsync($"run-{i}", LoopMachine.RoundsMax);
        (transitions, events) = (transitions + counts.Transitions, events + counts.HistoryEvents);
    }
    watch.Stop();
    cpu = Environment.CpuUsage.TotalTime - cpu;
    allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
    held = GC.GetTotalMemory(forceFullCollection: true) - held;
    Console.WriteLine(
        $"round {round}: {transitions / watch.Elapsed.TotalSeconds:N0} transitions/s by the wall, "
        + $"{transitions / cpu.TotalSeconds:N0} by the processor, over {executions} executions "
        + $"({transitions:N0} transitions, {events:N0} events kept); "
        + $"{allocated / (double)transitions:N0} B allocated per transition, "
        + $"{held / (double)events:N0} B kept per event");
    if (await machine.StatusAsync($"run-{executions - 1}") != "SUCCEEDED")
    {
        throw new InvalidOperationException("The loop did not succeed: the figures mean nothing.");
    }
}
using (var machine = await LoopMachine.CreateAsync())
{
    // Executions of no rounds have 6 events: what remains of them beyond those is the executions' own.
    await machine.RunAsync("first", 0);
    var held = GC.GetTotalMemory(forceFullCollection: true);
    for (var i = 0; i < idle; i++)
    {
        await machine.RunAsync($"idle-{i}", 0);
    }
    held = GC.GetTotalMemory(forceFullCollection: true) - held;
    Console.WriteLine(
        $"finished: {held / (double)idle:N0} B kept per finished execution of {4 + 2} events ({idle:N0} executions)");
}
