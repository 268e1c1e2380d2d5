using System.Collections.Immutable;
using System.Text;

namespace BlueGreen.Rehearsal.Aws;

/// <summary>One page of a listing, and the token of the next: null on the last.</summary>
internal sealed record Page<T>(ImmutableArray<T> Items, string? NextToken);

/// <summary>
/// Cuts listings into pages whose tokens name the last item that was seen, so that what is added meanwhile neither
/// hides an item nor shows it twice.
/// </summary>
internal static class Page
{
    /// <param name="key">What no two items share.</param>
    /// <param name="refuse">The service's own error for a token that it never gave.</param>
    public static Page<T> Of<T>(
        IReadOnlyList<T> all, Func<T, string> key, int size, string? token, Func<AwsException> refuse)
    {
        var start = token is null ? 0 : After(all, key, token) ?? throw refuse();
        ImmutableArray<T> items = [.. all.Skip(start).Take(size)];
        var isLast = start + items.Length >= all.Count;
        return new(items, isLast ? null : Convert.ToBase64String(Encoding.UTF8.GetBytes(key(items[^1]))));
    }

    private static int? After<T>(IReadOnlyList<T> all, Func<T, string> key, string token)
    {
        var bytes = new byte[token.Length];
        if (!Convert.TryFromBase64String(token, bytes, out var length))
        {
            return null;
        }
        var last = Encoding.UTF8.GetString(bytes, 0, length);
        for (var index = 0; index < all.Count; index++)
        {
            if (key(all[index]) == last)
            {
                return index + 1;
            }
        }
        return null;
    }
}
