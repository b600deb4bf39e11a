/**
 * The conversation between a client model and the network: questions, answers, and the account at
 * the end. Pure; the network is whatever answers.
 */
@NullMarked
package dev.waymark.clients.search;

import org.jspecify.annotations.NullMarked;
