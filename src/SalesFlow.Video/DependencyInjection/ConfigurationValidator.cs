using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace SalesFlow.Video.DependencyInjection;

/// <summary>Collects what is wrong with the configuration of the core and of every platform, so that one message tells all.</summary>
internal sealed class ConfigurationValidator(IServiceProvider services, IEnumerable<IConfigurationCheck> checks) : IValidateOptions<SalesFlowVideoOptions>
{
    public ValidateOptionsResult Validate(string? name, SalesFlowVideoOptions options)
    {
        // Without a host nobody says that this is a developer's machine.
        var isDevelopment = services.GetService(typeof(IHostEnvironment)) is IHostEnvironment environment && environment.IsDevelopment();
        List<string> problems = [.. checks.SelectMany(check => check.FindProblems(options, isDevelopment))];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
