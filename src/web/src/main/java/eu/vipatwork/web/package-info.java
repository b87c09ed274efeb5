/**
 * The only room that knows all others: it starts them ({@code start}), guards the way in ({@code http}), and shows
 * people their pages ({@code pages}, made of templates by {@code view}). What an administrator does from the shell
 * comes in through {@code administration}. No room depends on this one.
 */
package eu.vipatwork.web;
