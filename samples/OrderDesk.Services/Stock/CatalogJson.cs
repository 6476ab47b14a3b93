using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrderDesk.Services.Stock;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Product[]))]
internal sealed partial class CatalogJson : JsonSerializerContext;
