using BlueGreen.Cli.Rehearse;
using BlueGreen.Rehearsal.Ecs.Images;

namespace BlueGreen.Cli.Tests.Rehearse;

public sealed class FreshImageTests
{
    private static readonly LocalImage s_image = LocalImage.FromManifest("""
        {"name": "shop", "tag": "v2", "command": ["dotnet"], "directory": "/",
         "environment": {"VERSION": "v2", "PAGE": "broken"} }
        """);

    [Fact]
    public void Of_AFreeTag_IsTheImageItself() => Assert.Same(s_image, FreshImage.Of(s_image, ["v1", "v2-2"]));

    [Fact]
    public void Of_ATakenTag_IsAnotherReleaseThatSaysItsOwnVersion()
    {
        var fresh = FreshImage.Of(s_image, ["v1", "v2", "v2-2"]);

        Assert.Equal(("v2-3", "v2-3", "broken"),
            (fresh.Tag, fresh.Environment["VERSION"], fresh.Environment["PAGE"]));
        Assert.NotEqual(s_image.Digest, fresh.Digest);
    }
}
