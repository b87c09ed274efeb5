/**
 * Keys: {@link eu.vipatwork.lti.key.ToolKeys} sign our messages, {@link eu.vipatwork.lti.key.PlatformKeySets} verify those of
 * platforms. Private keys are sealed in the database with the secret keys of {@link eu.vipatwork.shared.secret}.
 */
package eu.vipatwork.lti.key;
