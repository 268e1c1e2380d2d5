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

    /// <summary>Without its namespace, which names the API version that the caller chose.</summary>
    public string Name { get; private init; }

    public string Value { get; private set; } = "";

    /// <summary>The first element within; null where there is none.</summary>
    public XmlPart First { get; private set; }

    /// <summary>The element beside it: a link takes less than a list, since most have few.</summary>
    public XmlPart Next { get; private set; }

    public static XmlPart Read(Stream answer)
    {
        using var reader = XmlReader.Create(answer, s_settings);
        reader.MoveToContent();
        return ReadElement(reader);
    }

    /// <summary>Null where there is none.</summary>
    public XmlPart Child(string name)
    {
        var child = First;
        while (child is not null && child.Name != name)
            child = child.Next;
        return child;
    }

    /// <summary>Leaves the reader at the element's end.</summary>
    private static XmlPart ReadElement(XmlReader reader)
    {
        var part = new XmlPart { Name = reader.LocalName };
        if (reader.IsEmptyElement)
            return part;
        XmlPart last = null;
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                var child = ReadElement(reader);
                if (last is null)
                    part.First = child;
                else
                    last.Next = child;
                last = child;
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                part.Value += reader.Value;
            }
        }
        return part;
    }
}
