namespace BlueGreen.Rehearsal.Iam.Access;

/// <summary>Amazon ECR.</summary>
internal static class EcrAccess
{
    public static IEnumerable<AccessRow> Rows =>
    [
        .. AccessRow.Unscoped("ecr", "GetAuthorizationToken"),
        .. AccessRow.On("ecr", subject => subject.Arns("ecr", "repository/", subject.Texts("repositoryNames")),
            "DescribeRepositories"),
        .. AccessRow.On("ecr", subject => subject.Arn("ecr", "repository/", subject.Text("repositoryName")),
            "DescribeImages", "ListImages", "BatchGetImage", "PutImage", "BatchDeleteImage", "GetRepositoryPolicy",
            "BatchCheckLayerAvailability", "GetDownloadUrlForLayer", "InitiateLayerUpload", "UploadLayerPart",
            "CompleteLayerUpload", "DescribeImageScanFindings"),
    ];
}
