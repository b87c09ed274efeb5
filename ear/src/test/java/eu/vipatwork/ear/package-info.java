/**
 * The assembled application on a real GlassFish: the archive that Maven made is deployed as it is, and spoken to over
 * HTTP as anybody would.
 */
package eu.vipatwork.ear;
