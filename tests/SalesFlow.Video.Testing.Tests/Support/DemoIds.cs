namespace SalesFlow.Video.Testing.Tests.Support;

/// <summary>Zoom's ids of the people whom every simulator knows. They are the same in every version: recorded answers stay comparable.</summary>
public static class DemoIds
{
    public const string Seller = "KpGSQOmnCowAFDJifrAZvw";
    public const string SellerCompany = "IEOwVFxADTB3WUHg99h39g";
    public const string BasicCompany = "SKAjpj6JFAWGds39fDi1Wg";
    public const long SellerRoom = 3775562561;
}
