using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>Reads all pages of <see cref="IAmazonECR.DescribeImagesAsync"/>, once.</summary>
public interface IDescribeImagesPaginator
{
    IPaginatedEnumerable<DescribeImagesResponse> Responses { get; }

    IPaginatedEnumerable<ImageDetail> ImageDetails { get; }
}
