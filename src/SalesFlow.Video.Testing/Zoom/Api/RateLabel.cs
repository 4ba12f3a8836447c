namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary>How heavy a call is to the platform; limits are counted per account and label.</summary>
internal enum RateLabel
{
    Light,
    Medium,
}
