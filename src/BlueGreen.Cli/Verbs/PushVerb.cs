using System.CommandLine;
using Amazon.ECR;
using BlueGreen.Rehearsal.Ecs.Images;

namespace BlueGreen.Cli.Verbs;

/// <summary>`bluegreen push IMAGE.json`: a local image into a kept rehearsal's registry, which starts a deployment.</summary>
internal static class PushVerb
{
    public static Command Command()
    {
        var file = new Argument<string>("image") { Description = "A local image's JSON file, e.g. samples/images/v2.json." };
        var command = new Command("push", "Push a local image to a kept rehearsal.") { file };
        command.SetAction(async (parsed, cancel) =>
        {
            var image = Load(parsed.GetValue(file)!);
            if (Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL") is null)
                throw new BadInputException(
                    "AWS_ENDPOINT_URL is not set: `bluegreen rehearse --keep` prints it. "
                    + "To AWS itself, push a container image with docker or skopeo.");
            using var registry = new AmazonECRClient();
            await registry.PutImageAsync(
                new() { RepositoryName = image.Name, ImageTag = image.Tag, ImageManifest = image.ToManifest() }, cancel);
            Console.WriteLine($"{image.Name}:{image.Tag} {image.Digest}");
            return ExitCodes.Success;
        });
        return command;
    }

    private static LocalImage Load(string path)
    {
        try
        {
            return LocalImage.Load(path);
        }
        catch (ImageFileException problem)
        {
            throw new BadInputException(problem.Message);
        }
    }
}
