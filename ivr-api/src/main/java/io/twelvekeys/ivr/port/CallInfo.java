package io.twelvekeys.ivr.port;

import java.util.Optional;

/**
 * Which call it is. What a caller typed is not here.
 *
 * @param id unique within an engine; it stands in every log line of the call
 * @param customer whose menus the call runs in
 * @param extension what the caller dialled
 * @param server the PBX server on which the call arrived, where the engine knows it
 */
public record CallInfo(String id, String customer, String extension, Optional<String> server) {}
