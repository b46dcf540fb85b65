package io.twobanks.common;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which of the two banks this service is.
 *
 * @param letter the letter that the names of its accounts begin with: A or B
 */
@ConfigurationProperties("bank")
public record Identity(char letter) {}
