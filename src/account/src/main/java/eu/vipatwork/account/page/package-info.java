/**
 * The pages of accounts, organisations and their members. They call the use cases of {@code people}.
 *
 * <ul>
 *   <li>Sign-in: {@code SignInPages}, {@code SignInCodePages}, {@code OpenIdPages} and {@code PasswordResetPages}.
 *         {@code SignInResponse} decides which page follows; {@code ResumeAfterSignIn} keeps a form whose session has
 *         ended.
 *   <li>New accounts: {@code RegistrationPages} and {@code InvitationPages}.
 *   <li>A person's own account: {@code AccountPages}, {@code SecondFactorPages} and {@code PrivacyPages}.
 *   <li>Members and organisations: {@code MembersPages}, {@code MemberPages} and {@code OrganisationPages}, which share
 *       {@code MembersView}.
 *   <li>Administration: {@code AdministrationPages}, {@code AuditPages} and {@code UnsentEmailPages}.
 * </ul>
 *
 * <p>Begin with {@code AccountFeature}, which lists all of them.
 */
package eu.vipatwork.account.page;
