<?php
/** WordPress's settings for the end-to-end tests: SQLite, whatever host it is asked by, nothing that calls out. */
define( 'DB_NAME', 'housestyle' );
define( 'DB_USER', '' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', '' );
define( 'DB_CHARSET', 'utf8' );
define( 'DB_COLLATE', '' );
define( 'DB_DIR', getenv( 'HOUSESTYLE_WORDPRESS_DB' ) );
define( 'DB_FILE', 'wordpress.sqlite' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
	define( $name . '_KEY', 'not a secret: the tests log in without a password' );
	define( $name . '_SALT', 'not a secret either' );
}
$table_prefix = 'wp_';

// The world's server speaks HTTPS for every host and passes the host on.
$_SERVER['HTTPS'] = 'on';
define( 'WP_HOME', 'https://' . $_SERVER['HTTP_HOST'] );
define( 'WP_SITEURL', WP_HOME );

define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'CONCATENATE_SCRIPTS', false );
define( 'AUTOSAVE_INTERVAL', 3600 );
define( 'WP_POST_REVISIONS', false );
define( 'WP_DEBUG', false );

define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
