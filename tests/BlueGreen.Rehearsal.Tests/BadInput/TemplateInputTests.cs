using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Template;
using BlueGreen.Rehearsal.Tests.Template;
using BlueGreen.Tests.BadInput;

namespace BlueGreen.Rehearsal.Tests.BadInput;

/// <summary>Whatever stands in a template, its stack is made, or a message says why and nothing is left.</summary>
public sealed class TemplateInputTests
{
    private const ulong CreateSeed = 2026_11_28_22;

    private const ulong UpdateSeed = 2026_11_28_23;

    /// <summary>Of updates, which are templates of no other kind, and make a stack besides.</summary>
    private const int Updates = 3_000;

    private const string Least = """{"Resources":{"A":{"Type":"Test::Probe"}}}""";

    /// <summary>Every section, every intrinsic function.</summary>
    private const string Full = """
        {"AWSTemplateFormatVersion":"2010-09-09","Description":"All of it","Metadata":{"x":1},
         "Parameters":{"Stage":{"Type":"String","Default":"test","AllowedValues":["test","production"],
           "AllowedPattern":"[a-z]+"},"Zones":{"Type":"CommaDelimitedList","Default":"a,b"}},
         "Mappings":{"Sizes":{"test":{"cpu":"256"}}},
         "Conditions":{"IsTest":{"Fn::Equals":[{"Ref":"Stage"},"test"]},"No":{"Fn::Not":[{"Condition":"IsTest"}]},
           "Any":{"Fn::Or":[{"Condition":"No"},{"Condition":"IsTest"}]},
           "All":{"Fn::And":[{"Condition":"Any"},{"Condition":"IsTest"}]}},
         "Resources":{
          "A":{"Type":"Test::Probe","Properties":{"X":{"Fn::Join":["-",["a",{"Ref":"Stage"}]]}},
            "Condition":"All","DependsOn":["B"],"DeletionPolicy":"Retain","UpdateReplacePolicy":"Delete",
            "Metadata":{"y":2}},
          "B":{"Type":"Test::Probe","Properties":{"X":{"Fn::FindInMap":["Sizes",{"Ref":"Stage"},"cpu"]},
            "Y":{"Fn::Cidr":["10.0.0.0/16",3,8]},"Z":{"Fn::Select":[0,{"Fn::GetAZs":""}]}}},
          "C":{"Type":"Test::Probe","Properties":{"X":{"Fn::GetAtt":["B","Arn"]},"Y":{"Fn::If":["IsTest",1,2]},
            "Z":{"Fn::Sub":["${Own}-${B.Arn}-${AWS::Region}",{"Own":{"Ref":"B"}}]}},"DependsOn":"A"},
          "V":{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":{"Fn::Base64":"x"}}},
          "T":{"Type":"AWS::SNS::Topic","Properties":{"TopicName":{"Fn::Select":[1,{"Fn::Split":["/","a/b"]}]}}}},
         "Outputs":{"O":{"Value":{"Fn::GetAtt":["V","CidrBlock"]},"Condition":"IsTest","Description":"o"}}}
        """;

    [Fact]
    public void Template_OfAnyText_MakesAStackOrSaysWhyAndLeavesNothing()
    {
        var tally = Trial.Play(
            JsonCases.Of([Least, Full], Full), CreateSeed, input => Trial.Result(CreateAsync(input)));

        // Else the cases say little.
        Assert.True(tally["made"] > 300 && tally["refused"] > 2_000 && tally["failed"] > 50, $"{tally["made"]}");
    }

    [Fact]
    public void Update_ToAnyTemplate_IsMadeOrTheStackIsAsItWas()
    {
        var tally = Trial.Play(
            JsonCases.Of([Full], Full), UpdateSeed, input => Trial.Result(UpdateAsync(input)), Updates);

        Assert.True(tally["made"] > 50 && tally["refused"] > 500, $"{tally["made"]}");
    }

    private static async Task<string> CreateAsync(JsonCase input)
    {
        var probe = new ProbeKind();
        Stack stack;
        try
        {
            stack = StackOf(input.Text, probe);
            await stack.CreateAsync(CancellationToken.None);
        }
        catch (TemplateException refusal)
        {
            AssertSays(refusal.Message);
            // What only an output lacks is found when all the rest is there.
            Assert.Equal(probe.Asked.Count(Creates), probe.Asked.Count - probe.Asked.Count(Creates) + Retained(probe));
            return "refused";
        }
        catch (StackFailedException failure)
        {
            AssertSays(failure.Message);
            return "failed";
        }
        Assert.Equal("CREATE_COMPLETE", stack.Status);
        return "made";
    }

    private static async Task<string> UpdateAsync(JsonCase input)
    {
        var stack = StackOf(Full, new ProbeKind());
        await stack.CreateAsync(CancellationToken.None);
        var before = stack.Resources.Select(resource => (resource.LogicalId, resource.PhysicalId)).ToList();
        try
        {
            await stack.UpdateAsync(Stacks.To(input.Text), CancellationToken.None);
            Assert.Equal("UPDATE_COMPLETE", stack.Status);
            return "made";
        }
        catch (Exception refusal) when (refusal is TemplateException or AwsException or StackFailedException)
        {
            AssertSays(refusal.Message);
            Assert.Contains(stack.Status, new[] { "CREATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE" });
            Assert.Equal(before, stack.Resources.Select(resource => (resource.LogicalId, resource.PhysicalId)));
            return refusal is StackFailedException ? "failed" : "refused";
        }
    }

    private static Stack StackOf(string template, ProbeKind probe) => Stacks.Of(
        template, [probe, .. InertTypes.Of(AwsAccount.Rehearsal).Select(row => new InertKind(row))]);

    private static bool Creates(string asked) => asked.StartsWith("create", StringComparison.Ordinal);

    /// <summary>A resource that is retained is created and never deleted.</summary>
    private static int Retained(ProbeKind probe) => probe.Asked.Where(Creates).Count(asked =>
        !probe.Asked.Contains($"delete {asked["create ".Length..]}"));

    /// <summary>A sentence of ours that a person can read.</summary>
    private static void AssertSays(string message)
    {
        Assert.InRange(message.Length, 10, 2_050);
        Assert.DoesNotContain("Object reference not set", message, StringComparison.Ordinal);
    }
}
