using System.CommandLine;
using Amazon.ECR;
using Amazon.ECR.Model;
using BlueGreen.Rehearsal.Ecs.Images;

namespace BlueGreen.Cli.Verbs;

/// <summary>`bluegreen push IMAGE.json`: a local image to a kept rehearsal, which starts a deployment.</summary>
internal static class PushVerb
{
    public static Command Command()
    {
        var file = new Argument<string>("image")
        {
            Description = "A local image's JSON file, e.g. samples/images/v2.json.",
        };
        var command = new Command("push", "Push a local image to a kept rehearsal.") { file };
        command.SetAction(async (parsed, cancel) =>
        {
            var image = Load(parsed.GetValue(file)!);
            if (Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL") is null)
                throw new BadInputException(
                    "AWS_ENDPOINT_URL is not set: `bluegreen rehearse --keep` prints it. "
                    + "To AWS itself, push a container image with docker or skopeo.");
            using var registry = new AmazonECRClient();
            var put = new PutImageRequest
            {
                RepositoryName = image.Name,
                ImageTag = image.Tag,
                ImageManifest = image.ToManifest(),
            };
            await registry.PutImageAsync(put, cancel);
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
