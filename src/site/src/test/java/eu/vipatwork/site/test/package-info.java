/**
 * The kit for page tests in milliseconds: no server, no database, no mocks of our own classes.
 *
 * <p>{@link eu.vipatwork.site.test.FakeRequest} makes a request with a person, a form, a language and a path, as a
 * {@link eu.vipatwork.site.RequestContext} for pages and as a {@code ContainerRequestContext} for filters. {@link
 * eu.vipatwork.site.test.TestSite} renders a {@link eu.vipatwork.site.view.View} with the real templates, messages and
 * assets of the class path to a {@link eu.vipatwork.site.test.RenderedPage}, and sends a request through the filters of
 * a page. {@link eu.vipatwork.site.test.TestUser} has one person for each role.
 *
 * <pre>{@code
 * FakeRequest request = FakeRequest.get("/members").by(TestUser.PROVIDER).in("fi");
 * RenderedPage page = new TestSite(new AccountFeature()).render(request, view);
 * assertThat(page.heading()).isEqualTo("Jäsenet");
 * }</pre>
 *
 * <p>A module that uses the kit has three dependencies of scope test: {@code site} of type test-jar, jsoup, and
 * jersey-common, which implements {@code Response}.
 */
package eu.vipatwork.site.test;
