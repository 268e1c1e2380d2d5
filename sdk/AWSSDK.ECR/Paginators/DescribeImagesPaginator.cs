using System.Runtime.CompilerServices;
using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>Follows <c>nextToken</c> through the images of a repository, one page at a time.</summary>
internal sealed class DescribeImagesPaginator(IAmazonECR client, DescribeImagesRequest request)
    : IPaginator<DescribeImagesResponse>, IDescribeImagesPaginator
{
    private int used;

    public IPaginatedEnumerable<DescribeImagesResponse> Responses =>
        new PaginatedResponse<DescribeImagesResponse>(this);

    public IPaginatedEnumerable<ImageDetail> ImageDetails =>
        new PaginatedResultKeyResponse<DescribeImagesResponse, ImageDetail>(this, page => page.ImageDetails ?? []);

    async IAsyncEnumerable<DescribeImagesResponse> IPaginator<DescribeImagesResponse>.PaginateAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref used, 1) != 0)
            throw new InvalidOperationException("This paginator was read already; make another for another reading.");

        PaginatorUtils.SetUserAgentAdditionOnRequest(request);
        do
        {
            var page = await client.DescribeImagesAsync(request, cancellationToken);
            request.NextToken = page.NextToken;
            yield return page;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
    }
}
