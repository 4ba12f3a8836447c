namespace SalesFlow.App.Widgets;

/// <summary>Stands for the words of what several pages share, in <c>WidgetWords.resx</c> and <c>WidgetWords.de.resx</c>.</summary>
public sealed class WidgetWords;
