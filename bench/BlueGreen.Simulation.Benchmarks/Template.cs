namespace BlueGreen.Simulation.Benchmarks;

/// <summary>Finds the committed template from wherever this program was built to.</summary>
internal static class Template
{
    public static string Path
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "statemachine.asl.json")))
            {
                folder = System.IO.Path.GetDirectoryName(folder);
            }
            return System.IO.Path.Combine(folder ?? ".", "cdk", "template.json");
        }
    }
}
