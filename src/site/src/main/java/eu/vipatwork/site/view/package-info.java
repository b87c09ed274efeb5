/** From a template and what it shows to the HTML of a page. Templates escape by themselves (FreeMarker's HTML format). */
package eu.vipatwork.site.view;
