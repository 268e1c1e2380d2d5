namespace Amazon.ECR.Model;

/// <summary>Makes the paginators of this service.</summary>
public interface IECRPaginatorFactory
{
    IDescribeImagesPaginator DescribeImages(DescribeImagesRequest request);
}
