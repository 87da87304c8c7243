/**
 * Reads a compacted topic whole and goes on reading: {@link dev.nashra.follow.TopicFollower} hands
 * on every change, {@link dev.nashra.follow.ReadMark} says how far that has come.
 */
@NullMarked
package dev.nashra.follow;

import org.jspecify.annotations.NullMarked;
