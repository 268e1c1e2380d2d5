namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="GetExecutionHistoryResponse.Events"/>.</summary>
public partial class HistoryEvent : IShape
{
    public DateTime? Timestamp { get; set; }

    public HistoryEventType Type { get; set; }

    public long? Id { get; set; }

    public long? PreviousEventId { get; set; }

    public ActivityFailedEventDetails ActivityFailedEventDetails { get; set; }

    public ActivityScheduleFailedEventDetails ActivityScheduleFailedEventDetails { get; set; }

    public ActivityScheduledEventDetails ActivityScheduledEventDetails { get; set; }

    public ActivityStartedEventDetails ActivityStartedEventDetails { get; set; }

    public ActivitySucceededEventDetails ActivitySucceededEventDetails { get; set; }

    public ActivityTimedOutEventDetails ActivityTimedOutEventDetails { get; set; }

    public TaskFailedEventDetails TaskFailedEventDetails { get; set; }

    public TaskScheduledEventDetails TaskScheduledEventDetails { get; set; }

    public TaskStartFailedEventDetails TaskStartFailedEventDetails { get; set; }

    public TaskStartedEventDetails TaskStartedEventDetails { get; set; }

    public TaskSubmitFailedEventDetails TaskSubmitFailedEventDetails { get; set; }

    public TaskSubmittedEventDetails TaskSubmittedEventDetails { get; set; }

    public TaskSucceededEventDetails TaskSucceededEventDetails { get; set; }

    public TaskTimedOutEventDetails TaskTimedOutEventDetails { get; set; }

    public ExecutionFailedEventDetails ExecutionFailedEventDetails { get; set; }

    public ExecutionStartedEventDetails ExecutionStartedEventDetails { get; set; }

    public ExecutionSucceededEventDetails ExecutionSucceededEventDetails { get; set; }

    public ExecutionAbortedEventDetails ExecutionAbortedEventDetails { get; set; }

    public ExecutionTimedOutEventDetails ExecutionTimedOutEventDetails { get; set; }

    public ExecutionRedrivenEventDetails ExecutionRedrivenEventDetails { get; set; }

    public MapStateStartedEventDetails MapStateStartedEventDetails { get; set; }

    public MapIterationEventDetails MapIterationStartedEventDetails { get; set; }

    public MapIterationEventDetails MapIterationSucceededEventDetails { get; set; }

    public MapIterationEventDetails MapIterationFailedEventDetails { get; set; }

    public MapIterationEventDetails MapIterationAbortedEventDetails { get; set; }

    public LambdaFunctionFailedEventDetails LambdaFunctionFailedEventDetails { get; set; }

    public LambdaFunctionScheduleFailedEventDetails LambdaFunctionScheduleFailedEventDetails { get; set; }

    public LambdaFunctionScheduledEventDetails LambdaFunctionScheduledEventDetails { get; set; }

    public LambdaFunctionStartFailedEventDetails LambdaFunctionStartFailedEventDetails { get; set; }

    public LambdaFunctionSucceededEventDetails LambdaFunctionSucceededEventDetails { get; set; }

    public LambdaFunctionTimedOutEventDetails LambdaFunctionTimedOutEventDetails { get; set; }

    public StateEnteredEventDetails StateEnteredEventDetails { get; set; }

    public StateExitedEventDetails StateExitedEventDetails { get; set; }

    public MapRunStartedEventDetails MapRunStartedEventDetails { get; set; }

    public MapRunFailedEventDetails MapRunFailedEventDetails { get; set; }

    public MapRunRedrivenEventDetails MapRunRedrivenEventDetails { get; set; }

    public EvaluationFailedEventDetails EvaluationFailedEventDetails { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Timestamp = members.Timestamp(Timestamp);
        Type = members.String(Type);
        Id = members.Int64(Id);
        PreviousEventId = members.Int64(PreviousEventId);
        ActivityFailedEventDetails = members.Shape(ActivityFailedEventDetails);
        ActivityScheduleFailedEventDetails = members.Shape(ActivityScheduleFailedEventDetails);
        ActivityScheduledEventDetails = members.Shape(ActivityScheduledEventDetails);
        ActivityStartedEventDetails = members.Shape(ActivityStartedEventDetails);
        ActivitySucceededEventDetails = members.Shape(ActivitySucceededEventDetails);
        ActivityTimedOutEventDetails = members.Shape(ActivityTimedOutEventDetails);
        TaskFailedEventDetails = members.Shape(TaskFailedEventDetails);
        TaskScheduledEventDetails = members.Shape(TaskScheduledEventDetails);
        TaskStartFailedEventDetails = members.Shape(TaskStartFailedEventDetails);
        TaskStartedEventDetails = members.Shape(TaskStartedEventDetails);
        TaskSubmitFailedEventDetails = members.Shape(TaskSubmitFailedEventDetails);
        TaskSubmittedEventDetails = members.Shape(TaskSubmittedEventDetails);
        TaskSucceededEventDetails = members.Shape(TaskSucceededEventDetails);
        TaskTimedOutEventDetails = members.Shape(TaskTimedOutEventDetails);
        ExecutionFailedEventDetails = members.Shape(ExecutionFailedEventDetails);
        ExecutionStartedEventDetails = members.Shape(ExecutionStartedEventDetails);
        ExecutionSucceededEventDetails = members.Shape(ExecutionSucceededEventDetails);
        ExecutionAbortedEventDetails = members.Shape(ExecutionAbortedEventDetails);
        ExecutionTimedOutEventDetails = members.Shape(ExecutionTimedOutEventDetails);
        ExecutionRedrivenEventDetails = members.Shape(ExecutionRedrivenEventDetails);
        MapStateStartedEventDetails = members.Shape(MapStateStartedEventDetails);
        MapIterationStartedEventDetails = members.Shape(MapIterationStartedEventDetails);
        MapIterationSucceededEventDetails = members.Shape(MapIterationSucceededEventDetails);
        MapIterationFailedEventDetails = members.Shape(MapIterationFailedEventDetails);
        MapIterationAbortedEventDetails = members.Shape(MapIterationAbortedEventDetails);
        LambdaFunctionFailedEventDetails = members.Shape(LambdaFunctionFailedEventDetails);
        LambdaFunctionScheduleFailedEventDetails = members.Shape(LambdaFunctionScheduleFailedEventDetails);
        LambdaFunctionScheduledEventDetails = members.Shape(LambdaFunctionScheduledEventDetails);
        LambdaFunctionStartFailedEventDetails = members.Shape(LambdaFunctionStartFailedEventDetails);
        LambdaFunctionSucceededEventDetails = members.Shape(LambdaFunctionSucceededEventDetails);
        LambdaFunctionTimedOutEventDetails = members.Shape(LambdaFunctionTimedOutEventDetails);
        StateEnteredEventDetails = members.Shape(StateEnteredEventDetails);
        StateExitedEventDetails = members.Shape(StateExitedEventDetails);
        MapRunStartedEventDetails = members.Shape(MapRunStartedEventDetails);
        MapRunFailedEventDetails = members.Shape(MapRunFailedEventDetails);
        MapRunRedrivenEventDetails = members.Shape(MapRunRedrivenEventDetails);
        EvaluationFailedEventDetails = members.Shape(EvaluationFailedEventDetails);
    }
}
