using BlueGreen.Core.Requests;

namespace BlueGreen.Core.Tests.Requests;

public sealed class ImageReferenceTests
{
    [Fact]
    public void Tag_IsRead() => Assert.Equal(new("team/shop", "v2", null), ImageReference.Parse("team/shop:v2"));

    [Fact]
    public void Host_MayCarryAPort() =>
        Assert.Equal(new("host:5000/shop", "v2", null), ImageReference.Parse("host:5000/shop:v2"));

    [Fact]
    public void Digest_IsReadAndTold()
    {
        Assert.Equal(new("shop", null, Some.Digest), ImageReference.Parse($"shop@{Some.Digest}"));
        Assert.Equal(Some.Digest, ImageReference.DigestOf($"shop@{Some.Digest}"));
        Assert.Null(ImageReference.DigestOf("shop:v2"));
    }

    [Theory]
    [InlineData("shop")]
    [InlineData("shop@sha256:abc")]
    [InlineData("shop:v2:")]
    [InlineData("sh op:v2")]
    public void Text_OfNeitherForm_IsNoImage(string text)
    {
        Assert.Null(ImageReference.Parse(text));
        Assert.Null(ImageReference.DigestOf(text));
    }
}
