/**
 * Microsoft's Autodiscover, as far as it describes mail servers: plain old XML with the Outlook and
 * the mobilesync schema. Specifications: MS-OXDSCLI, MS-ASCMD section 2.2.1.1. The SOAP form
 * ({@code .svc}) is not spoken; clients then use this one.
 */
@NullMarked
package dev.waymark.autodiscover;

import org.jspecify.annotations.NullMarked;
