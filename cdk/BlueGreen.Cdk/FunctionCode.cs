using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.S3.Assets;
using Constructs;

namespace BlueGreen.Cdk;

/// <summary>The published functions: one package, which all eight share.</summary>
public sealed class FunctionCode : Construct
{
    public FunctionCode(Construct scope, string package)
        : base(scope, "FunctionCode")
    {
        var asset = new Asset(this, "Package", new AssetProps { Path = package });
        Location = new CfnFunction.CodeProperty { S3Bucket = asset.S3BucketName, S3Key = asset.S3ObjectKey };
    }

    public CfnFunction.CodeProperty Location { get; }
}
