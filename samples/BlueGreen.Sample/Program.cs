using System.Globalization;
using BlueGreen.Sample;

var behaviour = Behaviour.Read(Environment.GetEnvironmentVariable);
if (behaviour.CrashAfter is { } life)
{
    // A release that dies before it answers: what a missing setting or a bad migration looks like.
    await Task.Delay(life);
    Console.Error.WriteLine(
        "Unhandled exception. System.InvalidOperationException: ConnectionStrings:Orders is not set.");
    return 1;
}

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls($"http://127.0.0.1:{Environment.GetEnvironmentVariable("PORT") ?? "8080"}");
var app = builder.Build();
var traffic = new Traffic(TimeProvider.System);
var faults = new FaultClock(behaviour.Fault, TimeProvider.System);

app.Use(async (context, next) =>
{
    context.Response.Headers["X-Version"] = behaviour.Version;
    await next(context);
});

app.MapGet("/health", () => behaviour.IsUnhealthy
    ? Results.Text("unhealthy: the order store does not answer", statusCode: StatusCodes.Status503ServiceUnavailable)
    : Results.Text("healthy"));

app.MapGet("/version", () => Results.Text($$"""{"version": "{{behaviour.Version}}"}""", "application/json"));

foreach (var path in new[] { "/", behaviour.Route }.OfType<string>())
{
    app.MapGet(path, async () =>
    {
        var request = traffic.Count();
        if (behaviour.IsSlow(request))
            await Task.Delay(behaviour.Delay);
        var (delay, fails) = faults.Meet(path, request);
        await Task.Delay(delay);
        return fails || behaviour.Fails(request)
            ? Results.Text(
                "the order store refused the connection", statusCode: StatusCodes.Status500InternalServerError)
            : Results.Text(Page.Of(behaviour), "text/html");
    });
}

// The rehearsal holds the other end of standard input: when it is gone, however it went, so are we.
if (Environment.GetEnvironmentVariable("EXIT_ON_STDIN_EOF") == "1")
{
    new Thread(() =>
    {
        while (Console.In.Read() >= 0)
        {
        }

        Environment.Exit(0);
    })
    { IsBackground = true }.Start();
}

// SIGTERM: the host closes its listeners, then waits for the requests in flight.
await app.StartAsync();
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"shop {behaviour.Version} listens on {string.Join(", ", app.Urls)}"));
await app.WaitForShutdownAsync();
return 0;
