using System.Xml;

namespace Amazon.Slices;

/// <summary>One element of an answer: a whole document model would be most of what reading an answer costs.</summary>
internal sealed class XmlPart
{
    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        IgnoreWhitespace = true,
    };

    private static readonly List<XmlPart> s_none = [];

    /// <summary>Without its namespace, which names the API version that the caller chose.</summary>
    public string Name { get; private init; }

    public string Value { get; private set; } = "";

    public List<XmlPart> Children { get; private set; } = s_none;

    public static XmlPart Read(Stream answer)
    {
        using var reader = XmlReader.Create(answer, s_settings);
        reader.MoveToContent();
        return ReadElement(reader);
    }

    /// <summary>Null where there is none.</summary>
    public XmlPart Child(string name)
    {
        foreach (var child in Children)
        {
            if (child.Name == name)
                return child;
        }
        return null;
    }

    /// <summary>Leaves the reader at the element's end.</summary>
    private static XmlPart ReadElement(XmlReader reader)
    {
        var part = new XmlPart { Name = reader.LocalName };
        if (reader.IsEmptyElement)
            return part;
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (part.Children == s_none)
                    part.Children = [];
                part.Children.Add(ReadElement(reader));
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                part.Value += reader.Value;
            }
        }
        return part;
    }
}
