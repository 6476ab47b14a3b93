global using LogMethodAttribute = Microsoft.Extensions.Logging.LoggerMessageAttribute;
