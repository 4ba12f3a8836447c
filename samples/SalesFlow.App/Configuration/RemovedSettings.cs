using Microsoft.Extensions.Options;
using SalesFlow.Video;

namespace SalesFlow.App.Configuration;

/// <summary>Refuses a start with settings that once meant something: whoever set them would think that they still do.</summary>
internal sealed class RemovedSettings(IConfiguration configuration) : IValidateOptions<SalesFlowVideoOptions>
{
    private const string Operators = "Operators";

    public ValidateOptionsResult Validate(string? name, SalesFlowVideoOptions options) => configuration.GetSection(Operators).Exists()
        ? ValidateOptionsResult.Fail(
            $"{Operators} is not read any more: whoever registered one of its addresses was an operator. Remove the key, " +
            "and run the app with 'add-operator EMAIL' for each user who is to be one.")
        : ValidateOptionsResult.Success;
}
