namespace BlueGreen.Sample;

/// <summary>The shop's one page: small, and saying which version made it.</summary>
public static class Page
{
    public static string Of(Behaviour behaviour) => behaviour.HasWrongPage
        ? "<!doctype html><title>It works!</title><h1>It works!</h1>"
        : $"""
           <!doctype html>
           <html lang="en">
           <title>Shop</title>
           <h1>Welcome to the shop</h1>
           <p>Version <b>{behaviour.Version}</b></p>
           </html>
           """;
}
