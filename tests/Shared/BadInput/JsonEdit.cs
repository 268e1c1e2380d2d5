namespace BlueGreen.Tests.BadInput;

/// <summary>One thing that is done to a JSON text to spoil it.</summary>
/// <param name="Where">The place among all values of the text, taken modulo their number.</param>
/// <param name="Pick">Chooses among what the kind can do, likewise.</param>
internal sealed record JsonEdit(EditKind Kind, int Where, int Pick);

/// <summary>What people and programs do to JSON.</summary>
internal enum EditKind
{
    /// <summary>Another value of any type stands there.</summary>
    Replace,

    /// <summary>The member or item is not there.</summary>
    Drop,

    /// <summary>A member's name is there twice, the second time with another value.</summary>
    Repeat,

    Rename,

    /// <summary>A member too much, by a name that exists elsewhere or nowhere.</summary>
    Add,

    WrapInList,

    WrapInObject,

    /// <summary>A list in a list in a list.</summary>
    Bury,

    Empty,

    /// <summary>What stands elsewhere in the text.</summary>
    Copy,

    /// <summary>A text with something before or behind it.</summary>
    Lengthen,

    /// <summary>A number that is near.</summary>
    Count,
}
