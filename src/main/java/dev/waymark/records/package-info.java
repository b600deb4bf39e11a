/**
 * The DNS records that lead clients to this service and to a domain's servers: as JSON, and as a
 * fragment of a zone file (RFC 1035 section 5, RFC 4027). Specifications: RFC 2782, RFC 6186, RFC
 * 8314 and RFC 5804 for mail, RFC 8620 for JMAP, RFC 6764 for CalDAV and CardDAV, MS-OXDISCO.
 */
@NullMarked
package dev.waymark.records;

import org.jspecify.annotations.NullMarked;
