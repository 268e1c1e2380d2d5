using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>What every shape of handler becomes: reads the event, writes the answer.</summary>
internal delegate Task RawHandler(Stream input, ILambdaContext context, MemoryStream output);
