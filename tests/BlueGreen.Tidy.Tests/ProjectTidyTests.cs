using System.Xml.Linq;

namespace BlueGreen.Tidy.Tests;

/// <summary>The folders are the architecture: which project may know which, and how packages are named.</summary>
public sealed class ProjectTidyTests
{
    /// <summary>Arrows point one way (DESIGN 1). A project that is not here may know nobody.</summary>
    private static readonly Dictionary<string, string[]> s_arrows = new()
    {
        ["BlueGreen.Core"] = [],
        ["BlueGreen.Functions"] = ["BlueGreen.Core"],
        ["BlueGreen.Rehearsal"] = [],
        ["BlueGreen.Simulation"] = ["BlueGreen.Functions", "BlueGreen.Rehearsal"],
        ["bluegreen"] = ["BlueGreen.Simulation", "BlueGreen.Rehearsal", "BlueGreen.Core", "BlueGreen.Sample"],
        ["BlueGreen.Cdk"] = ["BlueGreen.Core"],
        ["BlueGreen.Sample"] = [],
    };

    [Fact]
    public void References_FollowTheArrows() => Tidy.AssertNone(
        from project in Repository.Projects
        where !IsUnder(project, "tests/", "sdk/", "bench/")
        from reference in Items(project, "ProjectReference")
        let name = ProjectName(project)
        let to = Path.GetFileNameWithoutExtension(reference.Replace('\\', '/'))
        where !(s_arrows.TryGetValue(name, out var allowed) && allowed.Contains(to))
        select $"{name} -> {to}");

    [Fact]
    public void Solution_NamesEveryProject()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "BlueGreenServerless.sln")).Replace('\\', '/');
        Tidy.AssertNone(
            from project in Repository.Projects
            where !solution.Contains(Repository.Name(project), StringComparison.Ordinal)
            select Repository.Name(project));
    }

    [Fact]
    public void Packages_ArePinnedCentrallyAndUsed()
    {
        var pinned = Items(Path.Combine(Repository.Root, "Directory.Packages.props"), "PackageVersion").ToHashSet();
        var used = Repository.Projects
            .Concat(["Directory.Build.props", "Directory.Build.targets", "sdk/Shared/AwsSlice.props"])
            .Select(file => Path.Combine(Repository.Root, file))
            .SelectMany(file => Items(file, "PackageReference").Concat(Items(file, "AwsPackage")))
            .ToHashSet();
        Tidy.AssertNone(pinned.Except(used).Order());
    }

    [Fact]
    public void AmbientTimeAndChance_AreBannedWhereDecisionsAreMade() => Tidy.AssertNone(
        from name in new[] { "BlueGreen.Core", "BlueGreen.Functions" }
        where !File.ReadAllText(Path.Combine(Repository.Root, $"src/{name}/{name}.csproj")).Contains("<BanAmbient>true")
        select name);

    private static string ProjectName(string project) =>
        XDocument.Load(project).Descendants("AssemblyName").FirstOrDefault()?.Value
        ?? Path.GetFileNameWithoutExtension(project);

    private static bool IsUnder(string file, params string[] folders) =>
        folders.Any(folder => Repository.Name(file).StartsWith(folder, StringComparison.Ordinal));

    private static IEnumerable<string> Items(string file, string element) =>
        XDocument.Load(file).Descendants(element).Select(item => item.Attribute("Include")?.Value).OfType<string>();
}
