namespace SalesFlow.App.Accounts;

/// <summary>Stands for the words of signing in and up, in <c>AccountWords.resx</c> and <c>AccountWords.de.resx</c>.</summary>
public sealed class AccountWords;
