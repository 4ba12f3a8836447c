using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesFlow.Video.Analysis.Chat;

/// <summary>Reads and writes what is exchanged with the model.</summary>
[JsonSerializable(typeof(ChatQuestion))]
[JsonSerializable(typeof(ChatAnswer))]
internal sealed partial class ChatJson : JsonSerializerContext
{
    public static ChatJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<ConversationSide>() },

        // The text goes to a model, not into a page, and escaped umlauts would multiply its tokens.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
