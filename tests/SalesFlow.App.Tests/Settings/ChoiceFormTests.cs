using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.App.Settings;
using SalesFlow.App.Tests.Support;

namespace SalesFlow.App.Tests.Settings;

public sealed class ChoiceFormTests
{
    [Fact]
    public void One_press_sends_a_choice_and_the_one_that_holds_is_told()
    {
        using var here = Here.In("en");
        here.Services.AddSingleton<AntiforgeryStateProvider, NoFormTokens>();

        var form = here.Render<ChoiceForm>(parameters => parameters
            .Add(choice => choice.Action, "/settings/theme").Add(choice => choice.Name, "theme").Add(choice => choice.Label, "Theme")
            .Add(choice => choice.Choices, [new("", "System"), new("dark", "Dark"), new("de", "Deutsch", "de")]).Add(choice => choice.Chosen, "dark"));

        Assert.Equal(("post", "/settings/theme"), (form.Find("form").GetAttribute("method"), form.Find("form").GetAttribute("action")));
        Assert.Equal(
            [("theme", "", "false", null), ("theme", "dark", "true", null), ("theme", "de", "false", "de")],
            form.FindAll("button").Select(button =>
                (button.GetAttribute("name"), button.GetAttribute("value"), button.GetAttribute("aria-pressed"), button.GetAttribute("lang"))));
    }
}
