/** Coordinator and banks as they see each other: where a site stands, what it can be told, and how over HTTP. */
package io.twobanks.threephase.site;
