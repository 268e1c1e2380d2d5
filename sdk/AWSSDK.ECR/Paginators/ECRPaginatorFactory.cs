namespace Amazon.ECR.Model;

/// <summary>Makes paginators that read through one client.</summary>
public class ECRPaginatorFactory : IECRPaginatorFactory
{
    private readonly IAmazonECR client;

    internal ECRPaginatorFactory(IAmazonECR client) => this.client = client;

    public IDescribeImagesPaginator DescribeImages(DescribeImagesRequest request) =>
        new DescribeImagesPaginator(client, request);
}
