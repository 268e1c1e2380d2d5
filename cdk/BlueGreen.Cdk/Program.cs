using Amazon.CDK;
using BlueGreen.Cdk;

// Called by the CDK command line through cdk.json; with `--template FILE` it writes the committed template instead.
try
{
    if (args is ["--template", var file])
    {
        var directory = Directory.CreateTempSubdirectory("bluegreen-template-");
        try
        {
            var settings = SettingsFile.Read("bluegreen.json");
            await File.WriteAllTextAsync(file, Synthesis.Template(settings, directory.FullName));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
        return 0;
    }

    var app = new App();
    var given = SettingsFile.Read(app.Node.TryGetContext("settings") as string ?? "bluegreen.json");
    var package = app.Node.TryGetContext("functionsPackage") as string ?? "artifacts/functions";
    if (!Directory.Exists(package))
    {
        throw new DirectoryNotFoundException(
            $"The functions are expected in '{package}' and are not there. Publish them first: the command is the " +
            "`app` of cdk.json; `-c functionsPackage=DIRECTORY` names another place.");
    }
    _ = BlueGreenStack.In(app, given, package);
    app.Synth();
    return 0;
}
catch (Exception problem) when (problem is UnusableSettingsException or IOException)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 2;
}
