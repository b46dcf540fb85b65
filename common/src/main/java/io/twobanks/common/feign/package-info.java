/**
 * The partner's bank over OpenFeign, for banks that have it on their class path: whose answers count, and that a request is sent
 * once. Nobody else loads these classes.
 */
package io.twobanks.common.feign;
