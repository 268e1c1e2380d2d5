using Amazon.Lambda.Annotations;
using Microsoft.Extensions.DependencyInjection;

namespace Amazon.Lambda.Fixture;

/// <summary>Fills the container; refuses to when told so, as a function with a missing setting does.</summary>
[LambdaStartup]
public sealed class FixtureStartup
{
    public void ConfigureServices(IServiceCollection services)
    {
        if (Environment.GetEnvironmentVariable("FIXTURE_REFUSES_TO_START") is not null)
        {
            throw new FixtureRefusedException("This fixture was told not to start.");
        }
        services.AddSingleton<Counter>();
    }
}
