using System.Text.Json.Nodes;
using System.Threading.Channels;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Events;

namespace BlueGreen.Rehearsal.Tests.Facts.EventBridge;

/// <summary>A bus with one rule and one target, which takes or refuses what it is told to.</summary>
internal sealed class BusRig : IEventTarget, IAsyncDisposable
{
    private const string TargetArn = "arn:aws:states:eu-west-1:111111111111:stateMachine:deploy";

    private readonly Channel<JsonNode> _taken = Channel.CreateUnbounded<JsonNode>();
    private readonly Channel<UndeliveredEvent> _lost = Channel.CreateUnbounded<UndeliveredEvent>();

    /// <param name="target">What the target says beside its id and ARN, as the template spells it.</param>
    public BusRig(TimeProvider time, IEventFate? fate = null, string target = "")
    {
        Clock = new(time, TimeProvider.System);
        Bus = new(AwsAccount.Rehearsal, Clock, Queues, fate);
        Bus.AddTarget(this);
        Bus.OnUndelivered += lost => _lost.Writer.TryWrite(lost);
        Queues.Create("letters");
        Bus.SetRule(RuleReader.Read("one", Bus.ArnOf("one"), (JsonObject)JsonNode.Parse($$"""
            {"EventPattern": {"source": [{"prefix": ""}]}, "Targets": [{"Id": "t", "Arn": "{{TargetArn}}",
             "DeadLetterConfig": {"Arn": "{{Letters}}"}{{target}} }]}
            """)!));
    }

    public RehearsalClock Clock { get; }

    public Queues Queues { get; } = new(AwsAccount.Rehearsal);

    public EventBus Bus { get; }

    public string Letters => Queues.ArnOf("letters");

    /// <summary>What the target answers each attempt with; null takes the event.</summary>
    public Func<int, AwsException?> Answer { get; set; } = _ => null;

    public int Attempts { get; private set; }

    public async Task PutAsync(string source = "mine", int number = 0) =>
        await Bus.PutAsync(new(source, "Number", new() { ["n"] = number }), TestContext.Current.CancellationToken);

    public async Task<JsonNode> TakenAsync() => await _taken.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public async Task<UndeliveredEvent> LostAsync() =>
        await _lost.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public bool Accepts(string targetArn) => targetArn == TargetArn;

    public Task DeliverAsync(string targetArn, string? roleArn, JsonNode input, CancellationToken cancel)
    {
        if (Answer(++Attempts) is { } refusal) throw refusal;
        _taken.Writer.TryWrite(input);
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => Bus.DisposeAsync();
}
