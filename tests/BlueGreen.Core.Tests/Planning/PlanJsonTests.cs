using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Settings;

namespace BlueGreen.Core.Tests.Planning;

/// <summary>While a deployment runs, a newer version of the functions may be installed, which reads its plan.</summary>
public sealed class PlanJsonTests
{
    public static TheoryData<string> Parts => ["deploy", "smoke", "approval", "traffic", "watch", "retention"];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Plan_WrittenBeforeASettingExisted_HasItsDefault(string part)
    {
        var plan = Some.Plan with
        {
            Deploy = new(), Smoke = new(), Approval = new(), Traffic = new(), Watch = new(), Retention = new(),
        };
        var older = JsonSerializer.SerializeToNode(plan, PlanJson.Default.DeploymentPlan)!;
        var now = older.DeepClone();
        Strip(older[part]!.AsObject());

        var read = older.Deserialize(PlanJson.Default.DeploymentPlan);

        var again = JsonSerializer.SerializeToNode(read, PlanJson.Default.DeploymentPlan)!;
        Assert.NotEqual($"{now[part]}", $"{older[part]}");
        Assert.Equal($"{now}", $"{again}");
    }

    /// <summary>Takes every setting out, and keeps the groups of settings that there are.</summary>
    private static void Strip(JsonObject settings)
    {
        foreach (var (name, value) in settings.ToArray())
        {
            if (value is JsonObject group)
                Strip(group);
            else
                settings.Remove(name);
        }
    }
}
