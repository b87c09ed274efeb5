/**
 * What the content shows to machines: releases and their documents as JSON, a feed of releases as Atom (RFC 4287), books
 * to download. Everything here is public, and nothing of it holds the key of a question. What cannot change carries a
 * strong entity tag and may be kept for ever.
 */
package eu.vipatwork.content.http;
