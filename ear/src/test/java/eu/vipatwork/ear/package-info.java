/**
 * The assembled application on GlassFish: the EAR is deployed as Maven built it, and tested over HTTP.
 */
package eu.vipatwork.ear;
