namespace Amazon.ECR.Model;

/// <summary>Held by <see cref="Repository.ImageTagMutabilityExclusionFilters"/>.</summary>
public partial class ImageTagMutabilityExclusionFilter : IShape
{
    public ImageTagMutabilityExclusionFilterType FilterType { get; set; }

    public string Filter { get; set; }

    void IShape.Exchange(IMembers members)
    {
        FilterType = members.String(FilterType);
        Filter = members.String(Filter);
    }
}
