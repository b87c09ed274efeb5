package eu.vipatwork.people.openid;

/** The result of setting an organisation's provider. */
public sealed interface SetOpenIdProviderResult {

    record Done() implements SetOpenIdProviderResult {}

    /** The actor is not an administrator. */
    record NotAllowed() implements SetOpenIdProviderResult {}

    /** The issuer is not an https address (http is accepted on this machine only), or has a query or fragment. */
    record IssuerRefused() implements SetOpenIdProviderResult {}
}
