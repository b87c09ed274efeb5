package eu.vipatwork.people.openid;

/** What became of naming an organisation's provider. */
public sealed interface SetOpenIdProviderResult {

    record Done() implements SetOpenIdProviderResult {}

    /** Only administrators may: a provider vouches for people. */
    record NotAllowed() implements SetOpenIdProviderResult {}

    /** The issuer is no https address (http is taken on this very machine only), or has a query or fragment. */
    record IssuerRefused() implements SetOpenIdProviderResult {}
}
