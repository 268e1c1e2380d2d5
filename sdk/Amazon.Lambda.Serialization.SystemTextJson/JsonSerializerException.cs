namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>An event or a response that is not the handler's type; its message names the type.</summary>
public class JsonSerializerException : Exception
{
    public JsonSerializerException(string message) : base(message)
    {
    }

    public JsonSerializerException(string message, Exception exception) : base(message, exception)
    {
    }
}
