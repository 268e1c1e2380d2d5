using System.Runtime.CompilerServices;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using BlueGreen.Functions;

[assembly: LambdaGlobalProperties(GenerateMain = true)]
[assembly: LambdaSerializer(typeof(FunctionsSerializer))]
[assembly: InternalsVisibleTo("BlueGreen.Functions.Tests")]
