using System.Runtime.CompilerServices;
using BlueGreen.Rehearsal.Ecs.Images;

namespace BlueGreen.Rehearsal.Tests.Ecs.Images;

public sealed class SampleImagesTests
{
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder(), "*.json").Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Files))]
    public void SampleImage_Loads_UnderItsFileNameAndTheRepositoryShop(string file)
    {
        var image = LocalImage.Load(Path.Combine(Folder(), file));

        Assert.Equal(("shop", Path.GetFileNameWithoutExtension(file)), (image.Name, image.Tag));
    }

    [Fact]
    public void SampleImages_AllDiffer_AndTheReadmeListsEach()
    {
        var files = Directory.GetFiles(Folder(), "*.json");
        var readme = File.ReadAllText(Path.Combine(Folder(), "..", "README.md"));

        Assert.Equal(files.Length, files.Select(file => LocalImage.Load(file).Digest).Distinct().Count());
        Assert.All(files, file => Assert.Contains($"`{Path.GetFileName(file)}`", readme, StringComparison.Ordinal));
    }

    internal static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath("../../../../samples/images", Path.GetDirectoryName(here)!);
}
